import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./host";
import { mutations } from "./mutations";

test.each(mutations)("$name: what it changes stands in $file exactly once", ({ file, from }) => {
  expect(readFileSync(join(root, file), "utf8").split(from)).toHaveLength(2);
});
