package io.clientele.report.web;

import static java.util.Objects.requireNonNull;

import io.clientele.report.access.Permission;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** One address of the server; without a permission there is no route. */
record Route(HandlerType method, String path, Permission permission, Handler handler) {
  Route {
    requireNonNull(method);
    requireNonNull(path);
    requireNonNull(permission);
    requireNonNull(handler);
  }

  static Route get(String path, Permission permission, Handler handler) {
    return new Route(HandlerType.GET, path, permission, handler);
  }

  static Route post(String path, Permission permission, Handler handler) {
    return new Route(HandlerType.POST, path, permission, handler);
  }
}
