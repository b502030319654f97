"""A child on Windows: a job with a limit on memory and time and no second process, and no code made while running.

Files and networks are not walled off there: that needs an AppContainer, which only the parent can make.  Not run by us.
"""

from __future__ import annotations

import ctypes

LIMIT_PROCESS_TIME = 0x2
LIMIT_ACTIVE_PROCESS = 0x8
LIMIT_PROCESS_MEMORY = 0x100
LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x400
"""JOB_OBJECT_LIMIT_…; the last one keeps the system's own reporter of crashes, which writes memory to disk, out of it."""
EXTENDED_LIMITS, UI_RESTRICTIONS = 9, 4
"""JobObjectExtendedLimitInformation, JobObjectBasicUIRestrictions."""
EVERY_UI_RESTRICTION = 0xFF
"""Clipboard, desktop, handles of windows, settings of the system, leaving."""
NO_DYNAMIC_CODE, NO_CHILD_PROCESS = 2, 13
"""ProcessDynamicCodePolicy, ProcessChildProcessPolicy."""
TICKS = 10_000_000
"""100 ns in a second."""


class _Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION with its basic part and the counters of input and output written out."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("smallest_working_set", ctypes.c_size_t),
        ("largest_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def confine_by_job(*, memory: int, processor: int) -> None:
    """Put this process into a job of its own.

    Raises:
        OSError: the system refused.
    """
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]
    for function in (kernel.CreateJobObjectW, kernel.GetCurrentProcess):
        function.restype = ctypes.c_void_p
    job, this = (
        ctypes.c_void_p(kernel.CreateJobObjectW(None, None)),
        ctypes.c_void_p(kernel.GetCurrentProcess()),
    )
    limits = _Limits(
        flags=LIMIT_PROCESS_TIME
        | LIMIT_ACTIVE_PROCESS
        | LIMIT_PROCESS_MEMORY
        | LIMIT_DIE_ON_UNHANDLED_EXCEPTION,
        process_time=processor * TICKS,
        processes=1,
        process_memory=memory,
    )
    ui = ctypes.c_uint32(EVERY_UI_RESTRICTION)
    on = ctypes.c_uint32(1)
    for is_done in (
        kernel.SetInformationJobObject(job, EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)),
        kernel.SetInformationJobObject(job, UI_RESTRICTIONS, ctypes.byref(ui), ctypes.sizeof(ui)),
        kernel.AssignProcessToJobObject(job, this),
        kernel.SetProcessMitigationPolicy(NO_CHILD_PROCESS, ctypes.byref(on), ctypes.sizeof(on)),
        kernel.SetProcessMitigationPolicy(NO_DYNAMIC_CODE, ctypes.byref(on), ctypes.sizeof(on)),
    ):
        if not is_done:
            raise OSError
