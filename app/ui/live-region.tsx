/** Text that a screen reader speaks when it changes, after what it is saying now. Nothing of it is visible. */
export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}
