package io.clientele.connector.pack;
