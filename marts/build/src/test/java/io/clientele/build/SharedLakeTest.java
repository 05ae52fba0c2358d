package io.clientele.build;

import io.clientele.testkit.SharedLakeContract;

/** This module's tests have both engines on their class path. */
class SharedLakeTest extends SharedLakeContract {}
