import { Button } from '../../ui/button.tsx';
import { ChoiceField, NumberField, TextField } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icons.tsx';
import { laterWords } from '../../words/index.ts';
import { type Blueprint, type DatabaseBlueprint, mostDatabases } from './blueprint.ts';
import { presets } from './presets.ts';

const text = () => laterWords.builder;

interface DesignFormProps {
  readonly blueprint: Blueprint;
  readonly onChange: (blueprint: Blueprint) => void;
}

/** The fields of a cluster: what it is made of, and its databases. */
export function DesignForm({ blueprint, onChange }: DesignFormProps) {
  const change = (part: Partial<Blueprint>) => onChange({ ...blueprint, ...part });
  const hasReplicas = blueprint.redundancy === 2;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <fieldset className="m-0 flex flex-wrap gap-2 border-0 p-0">
        <legend className="pb-1 text-xs text-muted">{text().sizes}</legend>
        {presets.map(({ name, blueprint: preset }) => (
          <Button key={name} className="px-3 text-xs" onClick={() => onChange(preset)}>
            {text().presets[name]}
          </Button>
        ))}
      </fieldset>
      <fieldset className="m-0 grid gap-3 min-[26rem]:grid-cols-2 border-0 p-0">
        <legend className="pb-1 font-semibold">{text().cluster}</legend>
        <NumberField
          label={text().leaves}
          min={1}
          value={blueprint.leaves}
          onChange={(leaves) => change({ leaves })}
        />
        <ChoiceField
          label={text().redundancy}
          value={hasReplicas ? '2' : '1'}
          choices={[
            ['1', text().redundancies[1]],
            ['2', text().redundancies[2]],
          ]}
          onChange={(level) => change({ redundancy: level === '2' ? 2 : 1 })}
        />
        {hasReplicas && (
          <>
            <ChoiceField
              label={text().fanout}
              value={blueprint.fanout}
              choices={[
                ['paired', text().fanouts.paired],
                ['load_balanced', text().fanouts.load_balanced],
              ]}
              onChange={(fanout) => change({ fanout })}
            />
            <ChoiceField
              label={text().grouping}
              value={blueprint.grouping}
              choices={[
                ['halves', text().groupings.halves],
                ['chosen', text().groupings.chosen],
              ]}
              onChange={(grouping) => change({ grouping })}
            />
          </>
        )}
      </fieldset>
      <Databases
        databases={blueprint.databases}
        hasReplicas={hasReplicas}
        onChange={(databases) => change({ databases })}
      />
    </div>
  );
}

interface DatabasesProps {
  readonly databases: readonly DatabaseBlueprint[];
  readonly hasReplicas: boolean;
  readonly onChange: (databases: readonly DatabaseBlueprint[]) => void;
}

function Databases({ databases, hasReplicas, onChange }: DatabasesProps) {
  const isFull = databases.length >= mostDatabases;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">{text().databases}</h3>
      {databases.map((database) => (
        <DatabaseFields
          key={database.key}
          database={database}
          hasReplicas={hasReplicas}
          onChange={(changed) => onChange(databases.map((other) => (other === database ? changed : other)))}
          onRemove={() => onChange(databases.filter((other) => other !== database))}
        />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={isFull} onClick={() => onChange([...databases, nextDatabase(databases)])}>
          <Icon name="plus" />
          {text().addDatabase}
        </Button>
        {isFull && <span className="text-xs text-muted">{text().mostDatabases(mostDatabases)}</span>}
      </div>
    </div>
  );
}

interface DatabaseFieldsProps {
  readonly database: DatabaseBlueprint;
  readonly hasReplicas: boolean;
  readonly onChange: (database: DatabaseBlueprint) => void;
  readonly onRemove: () => void;
}

function DatabaseFields({ database, hasReplicas, onChange, onRemove }: DatabaseFieldsProps) {
  const { name, partitions, replication, rows } = database;
  return (
    <fieldset
      aria-label={text().database(name)}
      className="m-0 flex flex-wrap items-end gap-2 rounded-lg border border-line bg-lane p-2"
    >
      <TextField
        label={text().name}
        className="flex-[2_1_7rem]"
        value={name}
        onChange={(value) => onChange({ ...database, name: value })}
      />
      <NumberField
        label={text().partitions}
        className="flex-[1_1_4.5rem]"
        min={1}
        value={partitions}
        onChange={(value) => onChange({ ...database, partitions: value })}
      />
      {hasReplicas && (
        <ChoiceField
          label={text().replication}
          className="flex-[1_1_4.5rem]"
          value={replication}
          choices={[
            ['async', text().replications.async],
            ['sync', text().replications.sync],
          ]}
          onChange={(value) => onChange({ ...database, replication: value })}
        />
      )}
      <NumberField
        label={text().rows}
        className="flex-[1_1_4.5rem]"
        min={0}
        value={rows}
        onChange={(value) => onChange({ ...database, rows: value })}
      />
      <Button look="icon" aria-label={text().removeDatabase(name)} onClick={onRemove}>
        <Icon name="close" />
      </Button>
    </fieldset>
  );
}

function nextDatabase(databases: readonly DatabaseBlueprint[]): DatabaseBlueprint {
  const taken = new Set(databases.map(({ name }) => name));
  let number = databases.length + 1;
  while (taken.has(`test${number}`)) number += 1;
  const key = Math.max(-1, ...databases.map((database) => database.key)) + 1;
  return {
    key,
    name: taken.has('test') ? `test${number}` : 'test',
    partitions: 16,
    replication: 'async',
    rows: 100,
  };
}
