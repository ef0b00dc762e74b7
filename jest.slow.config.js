/** What takes minutes: `npm run test:slow`. */
module.exports = { ...require("./jest.config"), testMatch: ["**/*.slow.test.ts"] };
