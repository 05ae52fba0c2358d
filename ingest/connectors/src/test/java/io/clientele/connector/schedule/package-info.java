package io.clientele.connector.schedule;
