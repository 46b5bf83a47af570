import {
  type GlobalVariables,
  type ProductVersion,
  productVersions,
  type World,
} from '../../cluster/index.ts';

export const versionOf = ({ version }: GlobalVariables): ProductVersion => version ?? productVersions[0];

/** What a node of a version says of itself: its own version, and the one that MySQL's clients are told [DOC, MODEL]. */
interface VersionNames {
  readonly product: string;
  readonly mysql: string;
  readonly comment: string;
}

const names: Readonly<Record<ProductVersion, VersionNames>> = {
  '7.3': {
    product: '7.3.0',
    mysql: '5.5.58',
    comment: 'MemSQL source distribution (compatible; MySQL Enterprise & MySQL Commercial)',
  },
  '9.1': {
    product: '9.1.0',
    mysql: '5.7.32',
    comment: 'SingleStoreDB source distribution (compatible; MySQL Enterprise & MySQL Commercial)',
  },
};

export const versionNames = ({ variables }: Pick<World, 'variables'>): VersionNames =>
  names[versionOf(variables)];

/** Do the tables have the columns of today's product, or those that HAC prints [HAC]? */
export const hasTodaysColumns = ({ variables }: Pick<World, 'variables'>): boolean =>
  versionOf(variables) === '9.1';
