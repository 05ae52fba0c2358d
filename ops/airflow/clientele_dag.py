"""Clientele in Apache Airflow: the nightly run, then the check of every published byte.

Airflow's worker needs the built program and the lake's disk. Airflow keeps the times, the retries
and the messages, so these are plain verbs: the configuration's `schedule` is not used. It tries
every failure again; that doubles nothing, and 2 (configuration) or 3 (refused data) stay.

Tried: read by Python's own parser in a test; the commands were run from a shell. Not tried: in
Airflow.
"""

from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.operators.bash import BashOperator

CLIENTELE = "CLIENTELE_NO_BUILD=1 exec /opt/clientele/clientele"
CONFIGURATION = "-c /etc/clientele/clientele.yaml"

with DAG(
    dag_id="clientele",
    schedule="0 3 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Budapest"),
    # A run takes in whatever is new, so one run catches up any number of missed ones.
    catchup=False,
    max_active_runs=1,
    default_args={
        "retries": 3,
        "retry_delay": timedelta(minutes=1),
        "retry_exponential_backoff": True,
    },
) as dag:
    run = BashOperator(task_id="run", bash_command=f"{CLIENTELE} run {CONFIGURATION}")
    verify = BashOperator(task_id="verify", bash_command=f"{CLIENTELE} verify {CONFIGURATION}")
    run >> verify
