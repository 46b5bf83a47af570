import type { Span } from '../../language/index.ts';
import { idleLine } from '../../telling/english/idle-lines.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { printAffected } from '../printing/print-result.ts';
import { unknownVariableAt } from '../query/unknown-variable.ts';
import { type Bound, type Of, refused } from './bound.ts';

/**
 * Variables of the product that operators set on a cluster and that change nothing of what the model has [DOC]. They are
 * taken, and nobody remembers them.
 */
export const otherVariables: readonly string[] = (
  'activities_delta_sleep_s aggregator_failure_detection allow_async_bottomless audit_log_level auditlog_level ' +
  'auto_replicate backup_max_threads cluster_name columnstore_flush_bytes columnstore_segment_rows ' +
  'connect_timeout consensus_enabled core_file cpu_cores default_autostats_enabled default_columnstore_table_lock_threshold ' +
  'default_distributed_ddl_timeout default_max_partitions_per_leaf default_table_type disk_plan_expiration_minutes ' +
  'distributed_commit_lock_timeout enable_background_statistics_collection enable_disk_plan_expiration enable_query_forwarding ' +
  'explicit_defaults_for_timestamp failover_initial_grace_interval_seconds failover_maximum_grace_interval_seconds ' +
  'failover_grace_interval_decay_rate flush_before_replicate fts2_max_connections global_variables_sync heartbeat_timeout ' +
  'hostname_resolution idle_thread_lifetime_seconds interactive_timeout internal_columnstore_max_uncompressed_blob_size ' +
  'json_extract_string_collation lock_wait_timeout log_file_size_partitions log_file_size_ref_dbs log_size_partitions ' +
  'master_promote_kill_timeout_seconds max_allowed_packet max_async_compilation_concurrency max_connect_errors ' +
  'max_connection_threads max_connections max_pooled_connections max_prepared_stmt_count maximum_blob_cache_size_mb ' +
  'maximum_memory minimal_disk_space multi_insert_max_combined_size multistatement_transactions net_read_timeout ' +
  'net_write_timeout node_degree_of_parallelism num_background_merger_threads optimizer_warn_limit pipelines_max_concurrent ' +
  'plan_expiration_minutes port query_parallelism read_advanced_counters regexp_format repl_page_buffer_count ' +
  'replication_timeout_ms resource_pool resource_governor_cpu_limit_mode show_query_parameters skip_segment_elimination_with_inlist ' +
  'snapshot_to_disk snapshot_trigger_size snapshots_to_keep sql_mode sql_select_limit ssl_ca ssl_cert ssl_key ' +
  'sub_to_physical_partition_ratio sync_permissions sync_slave_timeout thread_cache_size timezone time_zone ' +
  'transaction_buffer unlimited_storage_enabled use_vectorized_join versions_to_keep wait_timeout warn_level ' +
  'workload_management workload_management_enabled workload_management_max_queue_depth workload_management_queue_timeout'
).split(' ');

/** SET GLOBAL of a variable that the model has not: taken where the product has it, error 1193 otherwise. */
export function bindOtherVariable({ variable }: Of<'setGlobal'>): Bound {
  const name = variable.text.toLowerCase();
  if (!otherVariables.includes(name)) return refused(unknownVariableAt(variable));
  return { kind: 'text', text: `${printAffected(0, 0)}\n${idleLine([name])}` };
}

/** 1229: the variable is one of the whole cluster. */
export const notGlobalAt = (span: Span, name: string): Mistake =>
  mistakeAt(
    span,
    {
      number: 1229,
      sqlstate: 'HY000',
      message: `Variable '${name}' is a GLOBAL variable and should be set with SET GLOBAL`,
    },
    { kind: 'setGlobally', variable: name },
  );
