import { Fragment, type ReactNode, useState } from 'react';
import type { FieldSchema } from '../protocol.ts';
import { Field, Group, TextInput } from './Field.tsx';
import { listOf, numberOf, recordOf, textOf } from './form-values.ts';
import { ListLines } from './Lines.tsx';

export interface SchemaFieldProps {
  readonly schema: FieldSchema;
  readonly path: string;
  readonly isRequired?: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** What a field is called, where it is, and what helps to fill it in. */
export function namedBy({ title, description }: FieldSchema, path: string) {
  return { label: title ?? path, path, help: description };
}

/** The controls that a part of the schema asks for. */
export function SchemaField(props: SchemaFieldProps) {
  const { schema, value } = props;
  const either = schema.anyOf?.find(({ properties }) => properties && typeof value !== 'string');
  if (schema.properties ?? either) return <ObjectField {...props} schema={{ ...schema, ...either }} />;
  if (itemsOf(schema)) return <ListField {...props} />;
  if (schema.enum) return <ChoiceField {...props} />;
  return <TextField {...props} />;
}

/** Of a list, and of what may also be written as one. */
const itemsOf = ({ items, anyOf }: FieldSchema): FieldSchema | undefined =>
  items ?? anyOf?.find((one) => one.items)?.items;

const isNumber = ({ type }: FieldSchema) => type === 'number' || type === 'integer';

/** Values that a hand can choose among along a line. */
const WIDEST_RANGE = 360;

/** Characters, beyond which a text has several lines. */
const LONG = 70;

/** A year is a number in YAML, a month is not. */
const writtenAs = (schema: FieldSchema, text: string): unknown => {
  const takesNumbers = isNumber(schema) || schema.anyOf?.some(isNumber);
  return takesNumbers ? numberOf(text) : text;
};

function TextField({ schema, path, isRequired = false, value, onChange }: SchemaFieldProps) {
  const text = textOf(value);
  const [isLong] = useState(text.length > LONG);
  const { minimum: min, maximum: max } = schema;
  const isRange = min !== undefined && max !== undefined && max - min <= WIDEST_RANGE;
  return (
    <TextInput
      {...namedBy(schema, path)}
      isRequired={isRequired}
      value={text}
      onChange={(typed) => onChange(writtenAs(schema, typed))}
      area={isLong || text.includes('\n') ? { rows: 3 } : undefined}
      input={isRange ? { type: 'range', min, max } : { inputMode: isNumber(schema) ? 'decimal' : undefined }}
    />
  );
}

function ChoiceField({ schema, path, value, onChange }: SchemaFieldProps) {
  return (
    <Field {...namedBy(schema, path)}>
      {(ids) => (
        <select {...ids} value={textOf(value)} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">Non précisé</option>
          {schema.enum?.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface ObjectFieldProps extends SchemaFieldProps {
  /** Fields that are drawn in another way. */
  readonly own?: Readonly<Record<string, (props: SchemaFieldProps) => ReactNode>>;
}

/** Those of an object that have a title: what has none is kept as it is. */
export const titledIn = ({ properties = {} }: FieldSchema) =>
  Object.entries(properties).filter(([, { title }]) => title !== undefined);

export function Fields({ schema, path, value, onChange, own = {} }: ObjectFieldProps) {
  const record = recordOf(value);
  return titledIn(schema).map(([key, inner]) => {
    const props = {
      schema: inner,
      path: path === '' ? key : `${path}.${key}`,
      value: record[key],
      isRequired: schema.required?.includes(key) ?? false,
      onChange: (one: unknown) => onChange({ ...record, [key]: one }),
    };
    return <Fragment key={key}>{own[key]?.(props) ?? <SchemaField {...props} />}</Fragment>;
  });
}

export function ObjectField(props: ObjectFieldProps) {
  const { schema, path } = props;
  return (
    <Group {...namedBy(schema, path)} drawn={titledIn(schema).map(([key]) => key)}>
      <Fields {...props} />
    </Group>
  );
}

function ListField({ schema, path, value, onChange }: SchemaFieldProps) {
  const list = listOf(value);
  const items = itemsOf(schema) ?? {};
  const named = namedBy(schema, path);
  return (
    <Group {...named} drawn={list.map((_, at) => String(at))}>
      <ListLines
        values={list}
        onChange={onChange}
        nameOf={(number) => `Retirer la ligne ${number} de ${named.label}`}
        added={['Ajouter une ligne', items.properties || items.anyOf ? {} : '']}
      >
        {(value, change, at) => (
          <SchemaField
            schema={{ ...items, title: `${named.label}, ligne ${at + 1}` }}
            path={`${path}.${at}`}
            isRequired
            value={value}
            onChange={change}
          />
        )}
      </ListLines>
    </Group>
  );
}
