// A challenge that is not solved: it asks for a token that this browser does not have, and waits.
fetch(`/cdn-cgi/challenge-platform/h/g/pat/${window._cf_chl_opt.cRay}/1/x`).catch(() => {});
document.querySelector('.data').append('Verifying…');
