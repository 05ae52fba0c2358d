package io.clientele.connector.chat;
