import type { ErrorReason } from '../../embed/messages.ts';

/** Something that there is to say of how an embed was opened. */
export interface Remark {
  readonly reason: ErrorReason;
  readonly text: string;
  /** It is a mistake in the address that readers can do nothing about: they are not troubled with it. */
  readonly isForAuthor?: true;
}
