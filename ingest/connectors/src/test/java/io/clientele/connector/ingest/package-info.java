package io.clientele.connector.ingest;
