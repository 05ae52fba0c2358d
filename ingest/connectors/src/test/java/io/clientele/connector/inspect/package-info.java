package io.clientele.connector.inspect;
