"""The strip: functions down, territories across."""
