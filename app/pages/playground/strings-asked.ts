import { pictureWords } from '../../picture/geometry/words.ts';
import { asAsked, stringTestOf } from '../../ui/string-test.ts';

/*
 * Loaded before everything else of the page. The picture's catalogue knows nothing of addresses, so it is put to the
 * string test from here: part by part, because whoever has read a part keeps it.
 */
const catalogue: Record<string, unknown> = pictureWords;
for (const [name, part] of Object.entries(asAsked({ ...pictureWords }))) {
  const known = catalogue[name];
  if (typeof known === 'object' && known !== null && !Array.isArray(known)) Object.assign(known, part);
  else catalogue[name] = part;
}
if (stringTestOf(location.search) === 'rtl') document.documentElement.dir = 'rtl';
