export { mostPackedCharacters, mostUnpackedBytes } from './limits.ts';
export { packInSteps, packRecord } from './pack.ts';
export { type PackedFault, type Unpacked, unpackRecord } from './unpack.ts';
