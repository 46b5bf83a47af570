import { writtenName } from '@ha-playground/engine/writing';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import { AlertForm, type AlertFormProps } from './alert-form.tsx';
import { ReadyList } from './ready-list.tsx';

const text = () => laterWords.watches;

/** What may be watched: the ready ones, an alert of one's own, and all that is watched already. */
export function WatchesContents({ onWatch }: Pick<AlertFormProps, 'onWatch'>) {
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-5">
        <p>{text().intro}</p>
        <ReadyList />
        <WatchedList />
      </div>
      <AlertForm onWatch={onWatch} />
    </div>
  );
}

/** Everything that is watched, each with its statement. */
function WatchedList() {
  const session = useSession();
  const { all } = session.play.watches;
  if (all.length === 0) return null;
  return (
    <section className="flex min-w-0 flex-col gap-1">
      <h3 className="font-semibold">{text().watched}</h3>
      <ul className="flex min-w-0 flex-col gap-1">
        {all.map(({ name, text: statement }) => (
          <li key={name} className="flex min-w-0 items-center gap-2">
            <code className="min-w-0 flex-1 font-mono text-xs wrap-anywhere text-muted">
              <Written>{statement}</Written>
            </code>
            <Button
              look="icon"
              label={text().unwatch(name)}
              onClick={() => session.run(`.unwatch ${writtenName(name)};`)}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
