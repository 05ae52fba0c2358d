package io.clientele.connector.record;
