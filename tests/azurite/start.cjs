// Starts Azurite's Blob service with the arguments given, and ends with whoever holds its standard input.
process.stdin.on("end", () => process.exit(0)).resume();
require("azurite/dist/src/blob/main.js");
