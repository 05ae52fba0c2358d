package io.clientele.connector.json;
