package io.clientele.connector.config;
