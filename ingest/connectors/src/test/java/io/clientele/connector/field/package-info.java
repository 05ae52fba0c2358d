package io.clientele.connector.field;
