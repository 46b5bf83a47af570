/** The value of a variable that nothing here depends on; null where it is not public, or up to the machine. */
export type ProductValue = string | number | boolean | null;

const unknown = (names: string): Readonly<Record<string, null>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, null]));

/** Defaults of the product as its users know them: no page of the documentation was at hand [MODEL]. */
const remembered: Readonly<Record<string, ProductValue>> = {
  activities_delta_sleep_s: 1,
  auditlog_level: false,
  auto_replicate: false,
  backup_max_threads: 0,
  cluster_name: '',
  default_distributed_ddl_timeout: 180_000,
  disk_plan_expiration_minutes: 20_160,
  enable_background_statistics_collection: true,
  flush_before_replicate: false,
  idle_thread_lifetime_seconds: 3_600,
  max_connect_errors: 10,
  max_connection_threads: 192,
  max_prepared_stmt_count: 16_382,
  // So that maximum_table_memory is nine tenths of it, as where nobody has said anything else.
  maximum_memory: 4_551,
  minimal_disk_space: 100,
  multistatement_transactions: true,
  net_read_timeout: 3_600,
  node_degree_of_parallelism: 0,
  num_background_merger_threads: 2,
  plan_expiration_minutes: 720,
  query_parallelism: 0,
  regexp_format: 'extended',
  resource_governor_cpu_limit_mode: 'SOFT',
  thread_cache_size: 0,
  workload_management: true,
  workload_management_max_queue_depth: 100,
  workload_management_queue_timeout: 3_600,
};

/**
 * Variables of the product that operators set on a cluster and that change nothing of what the model has, with their
 * documented defaults [DOC]. SET GLOBAL takes them, and nobody remembers what they were set to.
 */
export const settableVariables: Readonly<Record<string, ProductValue>> = {
  ...unknown(
    'allow_async_bottomless audit_log_level core_file cpu_cores ' +
      'default_columnstore_table_lock_threshold default_max_partitions_per_leaf ' +
      'distributed_commit_lock_timeout enable_disk_plan_expiration enable_query_forwarding ' +
      'failover_initial_grace_interval_seconds failover_maximum_grace_interval_seconds ' +
      'failover_grace_interval_decay_rate fts2_max_connections global_variables_sync heartbeat_timeout ' +
      'hostname_resolution internal_columnstore_max_uncompressed_blob_size ' +
      'json_extract_string_collation log_size_partitions master_promote_kill_timeout_seconds ' +
      'max_async_compilation_concurrency maximum_blob_cache_size_mb ' +
      'multi_insert_max_combined_size optimizer_warn_limit pipelines_max_concurrent ' +
      'read_advanced_counters repl_page_buffer_count replication_timeout_ms ' +
      'skip_segment_elimination_with_inlist snapshot_to_disk sql_select_limit ssl_ca ssl_cert ssl_key ' +
      'sub_to_physical_partition_ratio sync_permissions sync_slave_timeout timezone transaction_buffer ' +
      'unlimited_storage_enabled use_vectorized_join versions_to_keep warn_level ' +
      'workload_management_enabled',
  ),
  ...remembered,
  aggregator_failure_detection: true,
  columnstore_flush_bytes: 33_554_432,
  columnstore_segment_rows: 1_024_000,
  connect_timeout: 10,
  consensus_enabled: false,
  default_autostats_enabled: true,
  default_table_type: 'columnstore',
  explicit_defaults_for_timestamp: true,
  interactive_timeout: 28_800,
  log_file_size_partitions: 268_435_456,
  log_file_size_ref_dbs: 67_108_864,
  max_allowed_packet: 104_857_600,
  max_connections: 100_000,
  max_pooled_connections: 1_024,
  net_write_timeout: 3_600,
  resource_pool: 'default_pool',
  show_query_parameters: true,
  snapshot_trigger_size: 2_147_483_648,
  snapshots_to_keep: 2,
  sql_mode: 'STRICT_ALL_TABLES',
  time_zone: 'SYSTEM',
  wait_timeout: 28_800,
};

/** What clients and agents ask of every server, and no statement of the product changes for all of it [DOC, MODEL]. */
const readOnlyVariables: Readonly<Record<string, ProductValue>> = {
  ...unknown('datadir'),
  auto_increment_increment: 1,
  autocommit: true,
  character_set_client: 'utf8mb4',
  character_set_connection: 'utf8mb4',
  character_set_database: 'utf8mb4',
  character_set_results: 'utf8mb4',
  character_set_server: 'utf8mb4',
  collation_connection: 'utf8mb4_general_ci',
  collation_database: 'utf8mb4_general_ci',
  collation_server: 'utf8mb4_general_ci',
  forward_aggregator_plan_hash: true,
  init_connect: '',
  license: 'commercial',
  lower_case_table_names: 0,
  net_buffer_length: 102_400,
  system_time_zone: 'UTC',
  transaction_isolation: 'READ-COMMITTED',
  tx_isolation: 'READ-COMMITTED',
  version_compile_machine: 'x86_64',
  version_compile_os: 'Linux',
};

/** Those that follow the version. */
export const versionVariables = ['memsql_version', 'version', 'version_comment'] as const;

/** Can it be read only? */
export const isReadOnly = (name: string): boolean =>
  Object.hasOwn(readOnlyVariables, name) || versionVariables.some((variable) => variable === name);

/** All of them, whose values are the same on every node. */
export const productVariables: Readonly<Record<string, ProductValue>> = {
  ...settableVariables,
  ...readOnlyVariables,
};
