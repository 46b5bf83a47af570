import { createContext, type RefObject } from 'react';

/** The element that holds the chips of the clients, from which the picture draws what they ask. */
export const ChipsContext = createContext<RefObject<HTMLElement | null>>({ current: null });
