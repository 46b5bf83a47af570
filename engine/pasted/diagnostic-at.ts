import type { Diagnostic, Span } from '../language/index.ts';

/** The mistake at `span`: what is wrong there, and what to do. */
export const diagnosticAt = (span: Span, message: string, hint: string): Diagnostic => ({
  message,
  span,
  hint,
});
