/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testTimeout: 300_000,
  // Most tests wait for processes: every core is used, whatever jest would leave free.
  maxWorkers: "100%",
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
    ],
  },
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "!**/*.slow.test.ts"],
  testPathIgnorePatterns: ["<rootDir>/test/clients/"],
  setupFilesAfterEnv: ["<rootDir>/test/home.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist"],
};
