import type { GlobalVariables } from '../../cluster/index.ts';
import type { Cell } from '../types.ts';
import { findVariable } from '../views/variables.ts';
import { mysqlVersion, productVersion } from './functions/session.ts';

/** What clients and agents ask of every server, and no statement here changes [DOC, MODEL]. */
const fixed: Readonly<Record<string, Cell>> = {
  version: mysqlVersion,
  version_comment: 'SingleStoreDB source distribution (compatible; MySQL Enterprise & MySQL Commercial)',
  version_compile_os: 'Linux',
  version_compile_machine: 'x86_64',
  memsql_version: productVersion,
  autocommit: 1,
  sql_mode: 'STRICT_ALL_TABLES',
  tx_isolation: 'READ-COMMITTED',
  transaction_isolation: 'READ-COMMITTED',
  max_allowed_packet: 104_857_600,
  lower_case_table_names: 0,
  wait_timeout: 28_800,
  interactive_timeout: 28_800,
  net_write_timeout: 3_600,
  net_buffer_length: 102_400,
  auto_increment_increment: 1,
  character_set_client: 'utf8mb4',
  character_set_connection: 'utf8mb4',
  character_set_results: 'utf8mb4',
  character_set_server: 'utf8mb4',
  collation_connection: 'utf8mb4_general_ci',
  collation_server: 'utf8mb4_general_ci',
  init_connect: '',
  license: 'commercial',
  time_zone: 'SYSTEM',
  system_time_zone: 'UTC',
  consensus_enabled: 0,
  port: 3306,
};

/** The value of a variable, whatever its case and scope; null for one that there is not. */
export function systemVariable(name: string, variables: GlobalVariables): { readonly value: Cell } | null {
  const variable = findVariable(name);
  if (variable !== null) return { value: variable.select(variables) };
  const lower = name.toLowerCase();
  return Object.hasOwn(fixed, lower) ? { value: fixed[lower] ?? null } : null;
}
