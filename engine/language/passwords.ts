/** What stands in place of every password: to the grammar a text in quotes, and a word without them, as it was. */
const mask = 'xxxxx';

/** In which statements of a text nothing is a password: tells it of a place. */
export type FindsData = (text: string) => (at: number) => boolean;

/**
 * `text` with a mask in place of every password in it: in the logins of ADD LEAF and of addresses, after IDENTIFIED BY,
 * PASSWORD and CREDENTIALS, in keys of JSON and of connection strings, in command lines. It goes by form alone, so that
 * what is no statement, or none yet, keeps none either; but a statement that `findsData` knows to be about rows has no
 * place for one, and what it compares with a column called password stays. The same text comes out of what came out. Linear
 * in its length, but for what `findsData` takes.
 */
export const withoutPasswords = (text: string, findsData?: FindsData): string =>
  forms.reduce((rest, form, index) => {
    if (form === ofCommandLines && !/passw|passphrase|pwd/i.test(rest)) return rest;
    const isData = index < ofStatements ? findsData?.(rest) : null;
    return rest.replace(form, (whole, before, secret, at) =>
      // Keeps the quotes, and an empty password, which is none.
      isData?.(at) || /^(''|"")$/.test(secret)
        ? whole
        : before + secret.replace(/^(\\?['"]?).*?(\\?['"])?$/s, `$1${mask}$2`),
    );
  }, text);

/** Does a text that has come from {@link withoutPasswords} hold what stands for a password? */
export const holdsMask = (text: string): boolean =>
  text.includes(mask) && withoutPasswords(text.replaceAll(mask, 'y')).includes(mask);

const closed = String.raw`'(?:[^'\\]|\\[^]|'')*'|"(?:[^"\\]|\\[^]|"")*"`;
/** A text in quotes, or one that ends with what is written so far. */
const quoted = `${closed}|'[^']*$|"[^"]*$|\\\\"[^"\\\\]*\\\\"`;
const any = `${quoted}|[^\\s'"\`;,&)]+`;
const key = String.raw`(?:passw(?:or)?d|passphrase|pwd)\w{0,40}`;

const form = (before: string, secret: string, flags = 'gi'): RegExp =>
  new RegExp(`(${before})(${secret})`, flags);

/** So many of them are those of statements. */
const ofStatements = 2;

/** Looked for at every dash, so it takes long where there are many. */
const ofCommandLines = form(
  String.raw`--password\s+|(?:--|[;?&]\s*|\b(?:mysql|memsql|singlestore)_)[\w.-]{0,40}${key}=`,
  any,
);

const forms: readonly RegExp[] = [
  form(
    String.raw`\bidentified\s+(?:with\s+\S{1,80}\s+)?(?:by|as)\s+|\bpassword\s+for\s[^=;]{1,200}=\s*(?:password\()?`,
    any,
  ),
  form(
    String.raw`\b(?:password[\s(]|credentials[\s=])[\s=(]*|${key}\\?["'\x60]?\s*(?::|:?=>?)\s*|(?:secret|token|_key)[\w.-]{0,40}"\s*:\s*`,
    quoted,
  ),
  // user:'secret'@host, and user:secret@ after ADD LEAF, ADD AGGREGATOR and //.
  form(String.raw`:\s*`, String.raw`(?:${closed})(?=\s*@)`),
  form(String.raw`\b(?:leaf|aggregator)\s[^\s:@;'"]{1,80}:\s*`, String.raw`'[^']*$|"[^"]*$|[^\s'"@]+(?=@)`),
  form(String.raw`:\/\/[^\s:/@'"]{0,80}:`, String.raw`[^\s'"/]{1,200}(?=@)`),
  // Of command lines, addresses and the settings of connections, where no SQL is.
  ofCommandLines,
  form(String.raw`\b(?:mysql|mariadb|singlestore|memsql)[^\n;]{0,400}?\s-p`, any, 'g'),
  // How servers of MySQL's kind keep one.
  form(String.raw`\B`, String.raw`\*[\dA-F]{40}\b`),
];
