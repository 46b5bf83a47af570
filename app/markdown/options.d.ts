/** What the plug-ins for Markdown take. */
export interface PluginOptions {
  /** The folder of the player, as pages of the site name it; without one the element finds it beside its script. */
  readonly src?: string;
  /** What the link to the playground says. */
  readonly linkText?: string;
  /** Called with a sentence for each fence that cannot be shown; usually it is printed as a warning. */
  readonly onFault?: (fault: string) => void;
}

export interface RemarkOptions extends PluginOptions {
  /** Elements of JSX in place of HTML, as MDX and so Docusaurus need it. */
  readonly mdx?: boolean;
}
