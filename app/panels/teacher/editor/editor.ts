import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { complete } from '@ha-playground/engine/assistance';
import type { Vocabulary } from '@ha-playground/engine/console';
import { exerciseColours, exerciseLanguage, statementsAround } from './exercise-language.ts';

/** What is wrong somewhere in a text: line and column from 1. */
export interface MistakeAt {
  readonly line: number;
  readonly column: number;
  readonly told: string;
}

/** A field in which the text of an exercise is written. */
export interface Editor {
  /** Makes `text` what is in it, as far as it is not. */
  readonly setText: (text: string) => void;
  readonly setMistakes: (mistakes: readonly MistakeAt[]) => void;
  /** Goes to a place: line and column from 1. */
  readonly showPlace: (line: number, column: number) => void;
  readonly focus: () => void;
  readonly close: () => void;
}

export interface EditorOptions {
  readonly text: string;
  readonly mostCharacters: number;
  readonly onChange: (text: string) => void;
  readonly vocabulary: () => Vocabulary;
  readonly words: { readonly label: string; readonly completions: string };
}

/**
 * Opens an editor in an element. It stands in a shadow root, whose styles a page with our policy lets be; the keys of the
 * page have no part in it, and Tab leaves it.
 */
export function openEditor(host: HTMLElement, options: EditorOptions): Editor {
  const { text, mostCharacters, onChange, vocabulary, words } = options;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        highlightActiveLine(),
        exerciseLanguage,
        syntaxHighlighting(exerciseColours),
        autocompletion({
          activateOnTyping: false,
          icons: false,
          override: [(context) => completionsAt(context, vocabulary())],
        }),
        keymap.of([...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': words.label, spellcheck: 'false', tabindex: '0' }),
        EditorState.phrases.of({ Completions: words.completions }),
        EditorState.changeFilter.of(
          ({ docChanged, newDoc, startState }) =>
            !docChanged || newDoc.length <= Math.max(mostCharacters, startState.doc.length),
        ),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) onChange(state.doc.toString());
        }),
        look,
      ],
    }),
  });
  return {
    setText: (next) => {
      if (view.state.doc.toString() === next) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    setMistakes: (mistakes) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          mistakes.map((mistake) => diagnosticOf(view.state, mistake)),
        ),
      ),
    showPlace: (line, column) => {
      const { from, to } = placeIn(view.state, line, column);
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      view.focus();
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

/** From a place to the end of its line; a place behind the end of the text is that end. */
function placeIn({ doc }: EditorState, line: number, column: number): { from: number; to: number } {
  const at = doc.line(Math.max(1, Math.min(line, doc.lines)));
  return { from: Math.min(at.from + Math.max(0, column - 1), at.to), to: at.to };
}

const diagnosticOf = (state: EditorState, { line, column, told }: MistakeAt): Diagnostic => ({
  ...placeIn(state, line, column),
  severity: 'error',
  message: told,
});

/** What a statement may go on with, in a fence that has statements. */
function completionsAt({ state, pos }: CompletionContext, vocabulary: Vocabulary): CompletionResult | null {
  const line = state.doc.lineAt(pos);
  const lines = state.doc.toString().split('\n');
  const around = statementsAround(lines, line.number - 1);
  if (around === null) return null;
  const isOneALine = around.opening !== '';
  const begins = isOneALine ? line.from : state.doc.line(around.from + 1).from;
  const before = around.opening + state.doc.sliceString(begins, pos);
  const { from, options } = complete(before, before.length, vocabulary);
  if (options.length === 0) return null;
  return { from: begins + from - around.opening.length, options: options.map(({ label }) => ({ label })) };
}

const look = EditorView.theme({
  '&': {
    minHeight: '20rem',
    maxHeight: '60dvh',
    fontSize: '0.875rem',
    color: 'var(--hap-ink)',
    backgroundColor: 'var(--hap-card)',
    border: '1px solid var(--hap-edge)',
    borderRadius: '0.5rem',
    overflow: 'hidden',
  },
  '&.cm-focused': { outline: '2px solid var(--hap-primary)', outlineOffset: '1px' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono, monospace)',
    lineHeight: '1.5',
    minHeight: '20rem',
    overflow: 'auto',
  },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--hap-ink)' },
  '.cm-gutters': { backgroundColor: 'var(--hap-lane)', color: 'var(--hap-muted)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--hap-lane) 60%, transparent)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--hap-card)',
    color: 'var(--hap-ink)',
    border: '1px solid var(--hap-edge)',
    borderRadius: '0.375rem',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono, monospace)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--hap-primary)',
    color: 'var(--hap-on-primary)',
  },
});
