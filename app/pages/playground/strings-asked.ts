import { pictureWords } from '../../picture/geometry/words.ts';
import { stringTestOf, underTest } from '../../words/string-test.ts';
import { wishOfAddress } from './address.ts';

/*
 * Loaded before everything else of the page. The picture's catalogue knows nothing of addresses, so it is put to the
 * string test from here: part by part, because whoever has read a part keeps it.
 */
const test = stringTestOf(wishOfAddress(location.search).stringTest);
const catalogue: Record<string, unknown> = pictureWords;
for (const [name, part] of Object.entries(test === null ? {} : underTest({ ...pictureWords }, test))) {
  const known = catalogue[name];
  if (typeof known === 'object' && known !== null && !Array.isArray(known)) Object.assign(known, part);
  else catalogue[name] = part;
}
