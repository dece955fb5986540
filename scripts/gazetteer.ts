import { compileGazetteer } from "../server/gazetteer/compile.ts";

/** Makes server/generated/gazetteer.bin where it is missing or of another version; `npm start` and its like do this first. */
compileGazetteer();
