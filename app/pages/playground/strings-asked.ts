import { pictureWords } from '../../picture/geometry/words.ts';
import { asAsked, askForStringTest } from '../../ui/string-test.ts';
import { wishOfAddress } from './address.ts';

/*
 * Loaded before everything else of the page, so that every catalogue is made as the address asks for it. The picture's catalogue knows nothing of addresses, so it is put to the
 * string test from here: part by part, because whoever has read a part keeps it.
 */
const { stringTest } = wishOfAddress(location.search);
askForStringTest(stringTest);

const catalogue: Record<string, unknown> = pictureWords;
for (const [name, part] of Object.entries(asAsked({ ...pictureWords }))) {
  const known = catalogue[name];
  if (typeof known === 'object' && known !== null && !Array.isArray(known)) Object.assign(known, part);
  else catalogue[name] = part;
}
if (stringTest === 'rtl') document.documentElement.dir = 'rtl';
