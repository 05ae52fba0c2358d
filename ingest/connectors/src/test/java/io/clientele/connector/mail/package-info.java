package io.clientele.connector.mail;
