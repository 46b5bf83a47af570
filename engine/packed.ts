/** Records of sessions small enough for a link. A page loads it when something is to be shared or opened. */
export {
  mostPackedCharacters,
  mostUnpackedBytes,
  type PackedFault,
  packInSteps,
  packRecord,
  type Unpacked,
  unpackRecord,
} from './packed/index.ts';
