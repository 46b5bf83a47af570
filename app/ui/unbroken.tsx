/** A text whose names, such as leaf-4, end no line at their hyphen, unless a line has no room for the whole of one. */
export const Unbroken = ({ children }: { readonly children: string }) =>
  children.split(/(\S*-\S*)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is where it is.
      <span key={index} className="inline-block max-w-full">
        {part}
      </span>
    ),
  );
