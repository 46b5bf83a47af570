/** What runs help, `.import`, `.plan` and `.why`; a page may load it when everything else is there. */
export { extras } from './statements/binding/bind-extras.ts';
