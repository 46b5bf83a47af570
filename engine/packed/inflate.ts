import { FlateErrorCode, Inflate } from 'fflate';
import { joined } from './joined.ts';

/** So many bytes are inflated at once: they become a thousand times as many at most, and are counted then. */
const sliceBytes = 1_024;

interface InflateOptions {
  readonly dictionary: Uint8Array;
  readonly mostBytes: number;
}

type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly fault:
        | { readonly kind: 'tooLarge'; readonly mostBytes: number }
        | { readonly kind: 'cutOff' | 'damaged' };
    };

/** Inflates what deflating has made, and stops as soon as there are more than `mostBytes` of it. Never throws. */
export function inflate(deflated: Uint8Array, { dictionary, mostBytes }: InflateOptions): Inflated {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate({ dictionary }, (part) => {
    parts.push(part);
    length += part.length;
  });
  for (let at = 0; at < deflated.length; at += sliceBytes) {
    const isLast = at + sliceBytes >= deflated.length;
    const fault = pushInto(stream, deflated.subarray(at, at + sliceBytes), isLast);
    if (fault !== null) return { ok: false, fault: { kind: fault } };
    if (length > mostBytes) return { ok: false, fault: { kind: 'tooLarge', mostBytes } };
  }
  return { ok: true, bytes: joined(parts) };
}

/** The stream throws where it cannot go on: that is a fault of what is inflated, whatever it is called there. */
function pushInto(stream: Inflate, slice: Uint8Array, isLast: boolean): 'cutOff' | 'damaged' | null {
  try {
    stream.push(slice, isLast);
    return null;
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
    return code === FlateErrorCode.UnexpectedEOF ? 'cutOff' : 'damaged';
  }
}
