export { ServedModel, type ServedModelArgs } from "./servedModel";
