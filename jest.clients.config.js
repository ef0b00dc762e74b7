/** Other people's clients against the emulator: slower, and a first run installs one of them. */
module.exports = {
  ...require("./jest.config.js"),
  roots: ["<rootDir>/test/clients"],
  testPathIgnorePatterns: [],
};
