/** Laws that hold for the marts of any company: worlds that nobody chose, and what may not move. */
package io.clientele.build.world;
