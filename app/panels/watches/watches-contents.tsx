import { writtenName } from '@ha-playground/engine/writing';
import type { ReactNode } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import { AlertForm, type AlertFormProps } from './alert-form.tsx';
import { waitingIn } from './entry.ts';
import { ReadyList } from './ready-list.tsx';

const text = () => laterWords.watches;

interface WatchesContentsProps extends AlertFormProps {
  /** Of what had to wait for its turn, what was refused then. */
  readonly refusals: readonly string[];
}

/** What may be watched: the ready ones, an alert of one's own, and all that is watched already. */
export function WatchesContents({ refusals, ...form }: WatchesContentsProps) {
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-2">
      {refusals.length > 0 && (
        <ul role="alert" className="flex min-w-0 flex-col gap-1 text-trouble-ink lg:col-span-2">
          {refusals.map((refusal) => (
            <li key={refusal} className="wrap-anywhere">
              <Written>{refusal}</Written>
            </li>
          ))}
        </ul>
      )}
      <div className="flex min-w-0 flex-col gap-5">
        <p>{text().intro}</p>
        <ReadyList onEnter={form.onEnter} />
        <WatchedList />
      </div>
      <AlertForm {...form} />
    </div>
  );
}

/** Everything that is watched, or will be when its turn has come, each with its statement. */
function WatchedList() {
  const session = useSession();
  const { all } = session.play.watches;
  const waiting = waitingIn(session);
  if (all.length + waiting.length === 0) return null;
  return (
    <section className="flex min-w-0 flex-col gap-1">
      <h3 className="font-semibold">{text().watched}</h3>
      <ul className="flex min-w-0 flex-col gap-1">
        {all.map(({ name, text: statement }) => (
          <Row
            key={name}
            statement={statement}
            label={text().unwatch(name)}
            onClose={() => session.run(`.unwatch ${writtenName(name)};`)}
          />
        ))}
        {waiting.map(({ entered, text: statement, behind }) => (
          <Row
            key={`${entered.connection} ${entered.id}`}
            statement={statement}
            label={text().cancel(statement)}
            onClose={() => session.cancel(entered.client, entered.id)}
          >
            <p className="text-xs">{text().waits(behind)}</p>
          </Row>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly statement: string;
  readonly label: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

const Row = ({ statement, label, onClose, children }: RowProps) => (
  <li className="flex min-w-0 items-center gap-2">
    <div className="min-w-0 flex-1">
      <code className="font-mono text-xs wrap-anywhere text-muted">
        <Written>{statement}</Written>
      </code>
      {children}
    </div>
    <Button look="icon" label={label} onClick={onClose}>
      <Icon name="close" />
    </Button>
  </li>
);
