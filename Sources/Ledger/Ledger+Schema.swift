extension Ledger {
    /// Marks an SQLite file as a ledger: "Bobb" in ASCII.
    static let applicationMark: Int32 = 0x426f_6262

    /// What leads from each version of the schema to the next. Ledgers of all versions are in use: add, never change.
    ///
    /// Times are milliseconds since 1970. A deployment that was undone frees its idempotency key.
    static let schema = [
        """
        CREATE TABLE deployment (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            idempotency_key TEXT,
            request_digest TEXT NOT NULL,
            cluster TEXT NOT NULL,
            user TEXT NOT NULL,
            stage TEXT NOT NULL,
            application_id TEXT,
            nonce TEXT NOT NULL,
            staging_folder TEXT,
            name TEXT NOT NULL,
            flink_version TEXT,
            plan BLOB,
            owner_pid INTEGER,
            owner_start_time INTEGER,
            owner_host TEXT,
            owner_boot TEXT,
            owner_namespace TEXT,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            outcome TEXT,
            final_status TEXT
        ) STRICT;
        CREATE UNIQUE INDEX deployment_key ON deployment (cluster, user, idempotency_key)
            WHERE idempotency_key IS NOT NULL AND stage <> 'undone';
        CREATE INDEX deployment_application ON deployment (application_id);
        CREATE TABLE event (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            deployment INTEGER NOT NULL REFERENCES deployment (id),
            time INTEGER NOT NULL,
            kind TEXT NOT NULL,
            detail TEXT
        ) STRICT;
        CREATE INDEX event_deployment ON event (deployment);
        """,
        """
        CREATE TABLE savepoint (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            trigger_id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            state TEXT NOT NULL,
            cluster TEXT,
            user TEXT NOT NULL,
            application_id TEXT,
            job_manager TEXT NOT NULL,
            job TEXT NOT NULL,
            job_name TEXT NOT NULL,
            folder TEXT,
            format TEXT,
            drain INTEGER NOT NULL,
            path TEXT,
            reason TEXT,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX savepoint_state ON savepoint (state);
        """,
        """
        CREATE TABLE job_run (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            job TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL,
            place TEXT NOT NULL,
            application_id TEXT,
            user TEXT NOT NULL,
            program TEXT NOT NULL,
            idempotency_key TEXT,
            request_digest TEXT NOT NULL,
            staging_folder TEXT,
            owner_pid INTEGER,
            owner_start_time INTEGER,
            owner_host TEXT,
            owner_boot TEXT,
            owner_namespace TEXT,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX job_run_key ON job_run (place, user, idempotency_key)
            WHERE idempotency_key IS NOT NULL AND state <> 'refused';
        CREATE INDEX job_run_place ON job_run (place);
        """,
        """
        CREATE TABLE wish (
            deployment INTEGER PRIMARY KEY REFERENCES deployment (id),
            kind TEXT NOT NULL,
            cluster TEXT NOT NULL,
            request BLOB NOT NULL,
            created_by TEXT NOT NULL,
            job TEXT,
            deadline INTEGER
        ) STRICT;
        CREATE TABLE token (
            name TEXT PRIMARY KEY,
            hash TEXT NOT NULL UNIQUE,
            role TEXT NOT NULL,
            run_as TEXT,
            created_at INTEGER NOT NULL,
            revoked_at INTEGER
        ) STRICT;
        CREATE TABLE service (
            number INTEGER PRIMARY KEY CHECK (number = 1),
            owner_pid INTEGER,
            owner_start_time INTEGER,
            owner_host TEXT,
            owner_boot TEXT,
            owner_namespace TEXT
        ) STRICT;
        ALTER TABLE event ADD COLUMN actor TEXT;
        ALTER TABLE deployment ADD COLUMN yarn_state TEXT;
        """,
        """
        CREATE TABLE login (
            hash TEXT PRIMARY KEY,
            token TEXT NOT NULL REFERENCES token (name),
            csrf TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL
        ) STRICT;
        """,
        """
        ALTER TABLE wish ADD COLUMN restarts INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE wish ADD COLUMN restart_of INTEGER REFERENCES deployment (id);
        ALTER TABLE wish ADD COLUMN checkpoint TEXT;
        ALTER TABLE wish ADD COLUMN checkpoint_folder TEXT;
        CREATE UNIQUE INDEX wish_restart_of ON wish (restart_of) WHERE restart_of IS NOT NULL;
        CREATE INDEX wish_restarts ON wish (deployment) WHERE restarts = 1;
        CREATE TABLE listener (
            name TEXT PRIMARY KEY,
            told INTEGER NOT NULL
        ) STRICT;
        """,
        """
        ALTER TABLE wish ADD COLUMN awaited TEXT;
        """,
    ]
}
