/** Runs the worked example of every mart, and generated rows, on every engine. */
package io.clientele.build.example;
