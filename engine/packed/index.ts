export { mostPackedCharacters, mostUnpackedBytes } from './limits.ts';
export { packRecord } from './pack.ts';
export { type PackedFault, type Unpacked, unpackRecord } from './unpack.ts';
