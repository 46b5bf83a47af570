/** What runs help, `.import`, `.plan` and `.why`, and the plan of `.plan fewest`; a page may load it when everything else is there. */
export { planFewest } from './planner/index.ts';
export { extras } from './statements/binding/bind-extras.ts';
