package io.clientele.connector.text;
