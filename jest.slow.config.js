/** What takes minutes, and has limits of time: `npm run test:slow`, one after the other. */
module.exports = { ...require("./jest.config"), testMatch: ["**/*.slow.test.ts"], maxWorkers: 1 };
